-- Whatever erases a letter's text erases it in the local mailbox too. A mail's key there is its outbox entry's id (a
-- UUID), with a number behind when a person had it sent again.
CREATE FUNCTION erase_local_mail() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "LocalMail" m USING "OutboxEntry" e
   WHERE e."conversationId" = NEW."conversationId" AND e."messageId" = NEW.id AND left(m."idempotencyKey", 36) = e.id;
  RETURN NULL;
END $$;

CREATE TRIGGER erase_local_mail AFTER UPDATE OF "bodyErasedAt" ON "Message" FOR EACH ROW
  WHEN (NEW."bodyErasedAt" IS NOT NULL) EXECUTE FUNCTION erase_local_mail();

-- Those of letters whose text is erased already.
DELETE FROM "LocalMail" m USING "OutboxEntry" e, "Message" l
 WHERE left(m."idempotencyKey", 36) = e.id AND l.id = e."messageId" AND l."bodyErasedAt" IS NOT NULL;
