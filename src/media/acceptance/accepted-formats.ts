import { gif } from './formats/gif';
import { jpeg } from './formats/jpeg';
import { png } from './formats/png';
import { webp } from './formats/webp';
import { type PictureFormat } from './picture-format';

/**
 * What Telegram, Cloudflare and every browser show. SVG is a program and AVIF not for everyone, so neither is here.
 */
export const acceptedFormats: readonly PictureFormat[] = [png, jpeg, gif, webp];
