/** A column of an import file. `name` is what reports say; the order of a list is that of the report's leftmost column. */
export type Column = {
  name: string;
  field: string;
  /** Other headers people write for it. */
  aliases?: readonly string[];
  mandatory?: boolean;
};
