/** The smallest program of WebAssembly: its mark and the version of the format. */
const EMPTY_PROGRAM = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);

/**
 * Whether this browser runs the search, which is WebAssembly. Chrome before 97 and Safari before 16 know no
 * `'wasm-unsafe-eval'`, and with a policy that does not allow code from text they refuse every program.
 */
export function canRunSearch(): boolean {
  try {
    return new WebAssembly.Module(EMPTY_PROGRAM) instanceof WebAssembly.Module;
  } catch {
    return false;
  }
}
