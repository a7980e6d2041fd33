/** Memory for what is copied out of Postgres. Used again it costs nothing, where new pages take as long as the copying. */
export class CopyRoom {
  private bytes = Buffer.allocUnsafeSlow(64 * 1024);
  private length = 0;

  clear(): void {
    this.length = 0;
  }

  push(chunk: Uint8Array): void {
    const length = this.length + chunk.length;
    if (length > this.bytes.length) {
      const larger = Buffer.allocUnsafeSlow(Math.max(length, this.bytes.length * 2));
      larger.set(this.filled());
      this.bytes = larger;
    }
    this.bytes.set(chunk, this.length);
    this.length = length;
  }

  /** The bytes themselves, no copy: what comes next overwrites them. */
  filled(): Buffer {
    return this.bytes.subarray(0, this.length);
  }
}
