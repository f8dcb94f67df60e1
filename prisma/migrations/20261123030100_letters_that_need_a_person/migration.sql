-- A letter from an unknown address is confirmed, or disowned, by whoever holds the token mailed to the known address.
ALTER TABLE "Message" ADD COLUMN "confirmHash" TEXT;
CREATE UNIQUE INDEX "Message_confirmHash_key" ON "Message"("confirmHash");

-- Whose address takes no mail any more, and since when a counsellor knows.
ALTER TABLE "SuppressedAddress" ADD COLUMN "userId" TEXT, ADD COLUMN "seenAt" TIMESTAMPTZ(3);
ALTER TABLE "SuppressedAddress" ADD CONSTRAINT "SuppressedAddress_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Two moves more: to_confirm > refused_at_door (disowned, or never confirmed), failed > queued (a person resumes it).
CREATE OR REPLACE TRIGGER letter_state_moves BEFORE UPDATE OF state ON "Message" FOR EACH ROW EXECUTE FUNCTION refuse_other_moves('state',
  'received>refused_at_door', 'received>to_confirm', 'received>held', 'received>released', 'to_confirm>held', 'to_confirm>released', 'to_confirm>refused_at_door',
  'held>released', 'held>rewrite_asked', 'held>refused', 'released>queued',
  'queued>sent', 'queued>failed', 'queued>suppressed', 'queued>unknown_fate', 'unknown_fate>queued', 'unknown_fate>failed', 'failed>queued',
  'sent>delayed', 'sent>delivered', 'sent>bounced', 'sent>failed', 'delayed>delivered', 'delayed>bounced', 'delayed>failed', 'delivered>complained');
