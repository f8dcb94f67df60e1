/** Says on standard error what is being done and, once done, how long it took. Long steps show that time passes. */
export function startProgress() {
  let current: { label: string; since: number; timer: NodeJS.Timeout } | undefined;
  const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

  function close(mark: string, more = '') {
    if (!current) return;
    clearInterval(current.timer);
    console.error(
      `${process.stderr.isTTY ? '\r' : ''}${mark} ${current.label} (${seconds(current.since)})${more}`,
    );
    current = undefined;
  }
  const end = () => close('✓');
  const fail = (why: string) => close('✗', `: ${why}`);
  function step(label: string) {
    end();
    const since = performance.now();
    const tick = () => {
      if (process.stderr.isTTY) process.stderr.write(`\r… ${label} ${seconds(since)} `);
      else console.error(`… ${label}`);
    };
    tick();
    const timer = setInterval(tick, process.stderr.isTTY ? 1000 : 15_000);
    timer.unref();
    current = { label, since, timer };
  }
  function note(line: string) {
    end();
    console.error(`  ${line}`);
  }
  return { step, note, end, fail };
}
