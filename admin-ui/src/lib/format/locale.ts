/** Language of the interface, and so of its numbers and dates. */
export const locale = 'en-GB';
