import { resolve } from "node:path";
import { type Settings, settings } from "../env";
import { folderStorage } from "./folder";
import { s3Storage } from "./s3";
import type { Storage } from "./storage";

/** The storage that the settings name: a bucket if one is set, else a folder in DATA_DIR. */
export function openStorage(given: Settings): Storage {
  const { S3_BUCKET, S3_ENDPOINT, S3_REGION, S3_FORCE_PATH_STYLE } = given;
  if (S3_BUCKET === undefined) return folderStorage(storageFolder(given));
  return s3Storage({
    endpoint: S3_ENDPOINT,
    bucket: S3_BUCKET,
    region: S3_REGION,
    accessKeyId: given.S3_ACCESS_KEY_ID ?? "",
    secretAccessKey: given.S3_SECRET_ACCESS_KEY ?? "",
    forcePathStyle: S3_FORCE_PATH_STYLE,
  });
}

let kept: Storage | undefined;

/** This process's storage. */
export function storage(): Storage {
  return (kept ??= openStorage(settings()));
}

function storageFolder({ DATA_DIR }: Settings): string {
  return resolve(/* turbopackIgnore: true */ DATA_DIR, "storage");
}
