-- What erases by the clock stops and asks a person when it would take too much at once, or when the clock jumped.
CREATE TABLE "ErasureHold" (
    "kind" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "due" INTEGER NOT NULL DEFAULT 0,
    "kept" INTEGER NOT NULL DEFAULT 0,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "allowedAt" TIMESTAMPTZ(3),
    "allowedBy" TEXT,

    CONSTRAINT "ErasureHold_pkey" PRIMARY KEY ("kind"),
    CONSTRAINT "ErasureHold_reason_check" CHECK ("reason" IN ('too-many', 'clocks-differ', 'clock-jumped'))
);

CREATE TABLE "ErasureClock" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ErasureClock_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "ErasureClock_one_row_check" CHECK ("id" = 1)
);
