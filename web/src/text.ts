/** Spans are ranges of bytes (UTF-8); strings here count UTF-16 units. */
export type Span = [number, number];

/** A text that is cut by byte offsets. */
export class Text {
  private readonly bytes: Uint8Array | null; // null: one byte a character, so that offsets are the same
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
}
