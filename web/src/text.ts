/** Spans are ranges of bytes (UTF-8); strings here count UTF-16 units. */
export type Span = [number, number];

/** A text that is cut by byte offsets. */
export class Text {
  private readonly bytes: Uint8Array | null; // null: one byte a character, so that offsets are the same
  private table: Uint32Array | null = null; // the unit of each byte
  private static readonly decoder = new TextDecoder();

  constructor(readonly all: string) {
    const bytes = new TextEncoder().encode(all);
    this.bytes = bytes.length === all.length ? null : bytes;
  }

  slice(begin: number, end: number): string {
    return this.bytes ? Text.decoder.decode(this.bytes.subarray(begin, end)) : this.all.slice(begin, end);
  }

  get size(): number {
    return this.bytes ? this.bytes.length : this.all.length;
  }

  /** The unit at which the character of a byte begins. */
  unitOf(byte: number): number {
    const at = Math.max(0, Math.min(byte, this.size));
    return this.bytes ? this.units[at]! : at;
  }

  /** The byte at which a unit begins. */
  byteOf(unit: number): number {
    if (!this.bytes) return Math.min(unit, this.size);
    let [low, high] = [0, this.size];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.units[middle]! < unit) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private get units(): Uint32Array {
    if (this.table) return this.table;
    const table = new Uint32Array(this.size + 1);
    let byte = 0;
    for (let unit = 0; unit < this.all.length; ++unit) {
      const code = this.all.codePointAt(unit)!;
      const width = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
      table.fill(unit, byte, byte + width);
      byte += width;
      if (width === 4) ++unit;
    }
    table[byte] = this.all.length;
    return (this.table = table);
  }
}
