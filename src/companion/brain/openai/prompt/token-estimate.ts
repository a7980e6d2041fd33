/** What a message costs beside its text: role and separators. */
const PER_MESSAGE = 4;
const BYTES_PER_TOKEN = 3;

/**
 * How many tokens a text may be, without the tokenizer of whatever model is behind the address: a third of its bytes in
 * UTF-8. Measured against the tables of cl100k and o200k that is a third too many for English and about right for
 * Russian, Chinese and emoji. Too many forgets an old line early; too few and the provider refuses the whole request.
 */
export const tokensOf = (text: string): number => Math.ceil(Buffer.byteLength(text) / BYTES_PER_TOKEN);

export const tokensOfMessage = (text: string): number => tokensOf(text) + PER_MESSAGE;
