-- Which address a mail went to: a bounce that comes late must not stop the mail to the address that took its place.
ALTER TABLE "OutboundMail" ADD COLUMN "recipientHash" TEXT;
