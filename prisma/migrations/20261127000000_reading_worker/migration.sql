-- Who fetches or reads a received mail: what a dead worker had taken is taken up at once.
ALTER TABLE "InboundMail" ADD COLUMN "takenBy" INTEGER;
