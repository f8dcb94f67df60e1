import type pg from 'pg';
import { APP_ROLE, OWNER_ROLE, type Role } from './settings';

/** Two roles: one owns the tables and migrates, the other only reads and writes rows. */
export async function createRoles(admin: pg.Client, passwords: Record<Role, string>) {
  for (const role of [OWNER_ROLE, APP_ROLE] as const) {
    const { rowCount } = await admin.query('select from pg_roles where rolname = $1', [role]);
    if (!rowCount)
      await admin.query(`create role ${role} login password ${admin.escapeLiteral(passwords[role])}`);
  }
}

/** Creates a database that the owner role owns, empty or as a copy of `template`; an existing one is left alone. */
export async function createDatabase(admin: pg.Client, name: string, template = 'template1') {
  const { rowCount } = await admin.query('select from pg_database where datname = $1', [name]);
  if (rowCount) return;
  const [database, source] = [admin.escapeIdentifier(name), admin.escapeIdentifier(template)];
  await admin.query(`create database ${database} owner ${OWNER_ROLE} template ${source}`);
}

export async function dropDatabase(admin: pg.Client, name: string) {
  await admin.query(`drop database if exists ${admin.escapeIdentifier(name)} with (force)`);
}

/** Lets `role` read and write the rows, and nothing more, of every table that the connected owner makes from now on. */
export async function grantRows(owner: pg.Client, role: string) {
  const to = owner.escapeIdentifier(role);
  await owner.query(
    `alter default privileges in schema public grant select, insert, update, delete on tables to ${to}`,
  );
  await owner.query(`alter default privileges in schema public grant usage, select on sequences to ${to}`);
  await owner.query(`grant usage on schema public to ${to}`);
}
