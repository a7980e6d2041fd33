import { createCanvas } from '@napi-rs/canvas';
import { Injectable } from '@nestjs/common';
import { Painter, type Painting, type PaintingRequest } from '../painter';

const SIZE = 832;

/** Paints landscapes without a key or a network. */
@Injectable()
export class BuiltInPainter extends Painter {
  override async paint({ seed, style }: PaintingRequest): Promise<Painting> {
    const canvas = createCanvas(SIZE, SIZE);
    const pen = canvas.getContext('2d');
    const sky = pen.createLinearGradient(0, 0, 0, SIZE);
    const colours = style?.palette ?? ['#123', '#fed'];
    colours.forEach((colour, i) => sky.addColorStop(i / colours.length, colour));
    pen.fillStyle = sky;
    pen.fillRect(0, 0, SIZE, SIZE);
    pen.fillStyle = '#fff8';
    pen.fillRect(seed % SIZE, (seed >>> 10) % SIZE, 90, 90);
    return { bytes: await canvas.encode('png'), mimeType: 'image/png', width: SIZE, height: SIZE, seed };
  }
}
