import { type BinaryType, type BinaryValues, BinaryWriter } from '../../wire/binary-writer';

/** Object identifiers of the element types, from pg_type.dat. */
const oids: Readonly<Record<BinaryType, number>> = {
  bigint: 20,
  text: 25,
  timestamptz: 1184,
  uuid: 2950,
  jsonb: 3802,
  boolean: 16,
};

const HAS_NULL_AT = 4;
const EMPTY_BYTES = 12;

/**
 * One column of a batch as a one-dimensional Postgres array in binary format. Wire format: `array_recv` in
 * src/backend/utils/adt/arrayfuncs.c.
 */
export function binaryArray<T, Type extends BinaryType>(
  type: Type,
  items: readonly T[],
  valueOf: (item: T) => BinaryValues[Type] | null,
): Buffer {
  const writer = new BinaryWriter();
  // An array without elements has no dimension at all.
  writer.int32(items.length === 0 ? 0 : 1);
  writer.int32(0);
  writer.int32(oids[type]);
  writer.int32(items.length);
  writer.int32(1);
  let hasNull = false;
  for (const item of items) {
    const value = valueOf(item);
    hasNull ||= value === null;
    writer.value(type, value);
  }
  if (hasNull) writer.int32At(HAS_NULL_AT, 1);
  if (items.length === 0) writer.backTo(EMPTY_BYTES);
  return writer.finish();
}
