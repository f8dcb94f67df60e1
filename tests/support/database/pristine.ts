import { connect } from '@/lib/embedded-postgres/connect';

/**
 * Gives a database the function `test_support.reset()`, which brings every table back to its rows of this moment.
 * Triggers and foreign keys rest meanwhile; tables that are as empty as they were are not touched.
 */
export async function pristine(adminUrl: string) {
  const admin = await connect(adminUrl);
  try {
    await admin.query(SQL);
  } finally {
    await admin.end();
  }
}

const SQL = `
create schema test_support;
do $$
declare t regclass; filled boolean;
begin
  for t in select oid from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> '_prisma_migrations' loop
    execute format('select exists (select from %s)', t) into filled;
    if filled then execute format('create table test_support.%I as table %s', (select relname from pg_class where oid = t), t); end if;
  end loop;
end $$;

create function test_support.reset() returns void language plpgsql as $$
declare t record; filled boolean; changed text[] := '{}';
begin
  perform set_config('session_replication_role', 'replica', true);
  for t in
    select c.oid::regclass as name, kept.oid::regclass as copy
    from pg_class c
    left join pg_class kept on kept.relname = c.relname and kept.relnamespace = 'test_support'::regnamespace
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> '_prisma_migrations'
  loop
    if t.copy is null then
      execute format('select exists (select from %s)', t.name) into filled;
    else
      execute format('select exists ((table %1$s except table %2$s) union all (table %2$s except table %1$s))', t.name, t.copy) into filled;
    end if;
    if filled then changed := changed || t.name::text; end if;
  end loop;
  if changed = '{}' then return; end if;
  execute 'truncate ' || array_to_string(changed, ', ') || ' cascade';
  for t in select c.oid::regclass as copy, c.relname as name from pg_class c where c.relnamespace = 'test_support'::regnamespace and c.relkind = 'r' loop
    execute format('select not exists (select from public.%I)', t.name) into filled;
    if filled then execute format('insert into public.%I table %s', t.name, t.copy); end if;
  end loop;
end $$;
`;
