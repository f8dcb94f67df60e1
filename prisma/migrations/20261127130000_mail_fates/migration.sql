-- Each mail keeps its own fate: a letter to several members of a company is what all its mails make of it.
CREATE TYPE "MailFate" AS ENUM ('delayed', 'delivered', 'bounced', 'failed', 'suppressed', 'complained');
ALTER TABLE "OutboundMail" ADD COLUMN "fate" "MailFate", ADD COLUMN "fateReason" TEXT NOT NULL DEFAULT '';
UPDATE "OutboundMail" SET fate = CASE "lastEvent"
  WHEN 'email.delivery_delayed' THEN 'delayed' WHEN 'email.delivered' THEN 'delivered' WHEN 'email.bounced' THEN 'bounced'
  WHEN 'email.failed' THEN 'failed' WHEN 'email.suppressed' THEN 'suppressed' WHEN 'email.complained' THEN 'complained' END::"MailFate";
ALTER TABLE "OutboundMail" DROP COLUMN "lastEvent";

-- How often preparing a mail failed: past a few times a person looks at it.
ALTER TABLE "OutboxEntry" ADD COLUMN "faults" INTEGER NOT NULL DEFAULT 0;

-- Five moves more: suppressed > queued (a person, once the address works again), sent and delayed > suppressed (the
-- provider's own list), queued > bounced (what a person had sent again found nobody), queued > released (kept back from
-- a reader who wants no more letters: it is read on the site, as an ended exchange is).
CREATE OR REPLACE TRIGGER letter_state_moves BEFORE UPDATE OF state ON "Message" FOR EACH ROW EXECUTE FUNCTION refuse_other_moves('state',
  'received>refused_at_door', 'received>to_confirm', 'received>held', 'received>released', 'to_confirm>held', 'to_confirm>released', 'to_confirm>refused_at_door',
  'held>released', 'held>rewrite_asked', 'held>refused', 'released>queued',
  'queued>sent', 'queued>failed', 'queued>suppressed', 'queued>unknown_fate', 'queued>bounced', 'queued>released',
  'unknown_fate>queued', 'unknown_fate>failed', 'failed>queued', 'suppressed>queued',
  'sent>delayed', 'sent>delivered', 'sent>bounced', 'sent>failed', 'sent>suppressed',
  'delayed>delivered', 'delayed>bounced', 'delayed>failed', 'delayed>suppressed', 'delivered>complained');
