/** Rows of each list of the page; the panels are as high as these need. */
export const ROWS = 6;
