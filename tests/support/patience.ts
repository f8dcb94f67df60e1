// A journey crosses a real browser and a real server; two cores shared with another journey need this much at worst.
jest.setTimeout(120_000);
