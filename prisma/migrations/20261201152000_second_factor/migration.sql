ALTER TABLE "Session" ADD COLUMN "device" TEXT NOT NULL DEFAULT '', ADD COLUMN "factorAt" TIMESTAMPTZ(3);

CREATE TABLE "SecondFactor" (
    "userId" TEXT NOT NULL,
    "sealed" BYTEA,
    "pending" BYTEA,
    "lastStep" INTEGER NOT NULL DEFAULT 0,
    "enrolledAt" TIMESTAMPTZ(3),

    CONSTRAINT "SecondFactor_pkey" PRIMARY KEY ("userId")
);

CREATE TABLE "RecoveryCode" (
    "hash" TEXT NOT NULL,
    "userId" TEXT NOT NULL,

    CONSTRAINT "RecoveryCode_pkey" PRIMARY KEY ("hash")
);

CREATE INDEX "RecoveryCode_userId_idx" ON "RecoveryCode"("userId");

ALTER TABLE "SecondFactor" ADD CONSTRAINT "SecondFactor_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "RecoveryCode" ADD CONSTRAINT "RecoveryCode_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
