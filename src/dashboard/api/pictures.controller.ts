import { Controller, Get, Header, Param, StreamableFile } from '@nestjs/common';
import { ApiNotFoundResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { PictureNotFoundError } from '../../media/picture';
import { PictureFiles } from '../../media/picture-files';
import { AllowReading } from '../auth/access/policy';
import { Audited } from '../auth/audit/audited';
import { PicturePath } from './shapes/queries.dto';

/** Pictures that are not archived elsewhere, or not yet. */
@ApiTags('pictures')
@AllowReading('owner')
@Controller('api/pictures')
export class PicturesController {
  constructor(private readonly files: PictureFiles) {}

  @Get(':pictureId')
  @Audited('picture.read')
  // A picture never changes under its id; no cache but the admin's own browser may keep it.
  @Header('cache-control', 'private, max-age=31536000, immutable')
  @ApiProduces('image/png', 'image/jpeg', 'image/gif', 'image/webp')
  @ApiNotFoundResponse({ description: 'No such picture here' })
  async picture(@Param() { pictureId }: PicturePath): Promise<StreamableFile> {
    const found = await this.files.find(pictureId);
    if (!found) throw new PictureNotFoundError(pictureId);
    const bytes = await this.files.read(pictureId);
    return new StreamableFile(bytes, { type: found.mimeType, length: bytes.length, disposition: 'inline' });
  }
}
