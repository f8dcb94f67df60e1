-- Free text: the index proposes versions, the public views decide what may be read of them (lib/search/text-repository.ts).
-- Partners have none: a mission knows some dozens.
CREATE INDEX "ProfileVersion_text_trgm" ON "ProfileVersion"
  USING gin (fold(aspirations || ' ' || availability) gin_trgm_ops) WHERE state = 'approved';
CREATE INDEX "CompanyVersion_text_trgm" ON "CompanyVersion"
  USING gin (fold(name || ' ' || presentation) gin_trgm_ops) WHERE state = 'approved';
CREATE INDEX "OfferVersion_text_trgm" ON "OfferVersion"
  USING gin (fold(title || ' ' || description) gin_trgm_ops) WHERE state = 'approved';
