import path from 'node:path';
import { defineConfig } from 'prisma/config';

// Prisma's own engine is a download that an offline machine lacks; ours is its WASM build, from npm (docs/decisions, 2).
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= path.join(import.meta.dirname, 'prisma/schema-engine.mjs');

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: {
    url: process.env.DATABASE_OWNER_URL ?? process.env.DATABASE_URL ?? 'postgresql://localhost/cartemploi',
  },
});
