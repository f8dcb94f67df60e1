import file from './pack/territory.json';
import { packSchema, type Pack } from './schema';

let pack: Pack | undefined;

/** The territory in force. */
export function readPack(): Pack {
  pack ??= packSchema.parse(file);
  return pack;
}
