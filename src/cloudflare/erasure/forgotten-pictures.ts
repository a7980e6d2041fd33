import { Injectable } from '@nestjs/common';

/** Pictures that somebody had erased since the start, so that an upload that was under way then is undone. */
@Injectable()
export class ForgottenPictures {
  private readonly ids = new Set<string>();

  add(pictureId: string): void {
    this.ids.add(pictureId);
  }

  has(pictureId: string): boolean {
    return this.ids.has(pictureId);
  }
}
