/** The part of lean-qr 2.7.4 that the checklists use. */
export interface Bitmap {
  readonly size: number;
  get(x: number, y: number): boolean;
}

interface Mode {
  readonly brand: 'lean-qr mode';
}

export const correction: { readonly M: number };

export const mode: { bytes(data: Uint8Array): Mode };

/** @throws An error with the code 4 where the data is too long. */
export function generate(data: Mode, options: { readonly minCorrectionLevel: number; readonly maxVersion: number }): Bitmap;
