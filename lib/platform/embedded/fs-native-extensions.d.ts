declare module "fs-native-extensions" {
  /** Locks the whole file for this process; false if another holds it. */
  export function tryLock(descriptor: number): boolean;
}
