import { Module } from '@nestjs/common';
import { PictureFiles } from './picture-files';
import { SafeDownload } from './safe-download/safe-download';

/** Pictures as bytes: what we accept, where they lie until they are archived, how they are fetched from others. */
@Module({
  providers: [PictureFiles, { provide: SafeDownload, useFactory: () => new SafeDownload() }],
  exports: [PictureFiles, SafeDownload],
})
export class MediaModule {}
