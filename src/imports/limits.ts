const MiB = 1024 * 1024;

/** The largest body that an import may have. */
export const maxFileBytes = 10 * MiB;
/** Rows below the header that are not blank. */
export const maxRows = 200_000;
export const maxColumns = 512;
/** Characters in any cell, read or not: what Excel itself holds. */
export const maxCellChars = 32_767;
/** A line of a CSV file, with the lines that its quoted cells go over. */
export const maxRecordBytes = MiB;
/** Characters in a cell that is kept as words: a name, a role, a status. */
export const maxTextChars = 500;
export const maxIdentifierChars = 64;
/** The header is looked for in this many rows from the top. */
export const headerRows = 15;
/** Errors that are told; the rest are counted. */
export const keptErrors = 200;
/** Characters of a cell that an error quotes. */
export const quotedChars = 100;

/** Files inside an XLSX. */
export const maxEntries = 1000;
/** Everything inside an XLSX, uncompressed. Honest files of the largest size come to some 120 MiB. */
export const maxInflatedBytes = 192 * MiB;
/** How many times smaller than its content a large file inside an XLSX may be. */
export const maxRatio = 250;
/** Files inside an XLSX below this size, uncompressed, may have any ratio. */
export const ratioFloorBytes = MiB;
/** The parts of an XLSX that are held in memory whole: workbook, relationships, styles, shared texts; uncompressed. */
export const maxPartBytes = 24 * MiB;
/** Elements and attributes of a part that is held in memory whole. hucre keeps each as an object of its own. */
export const maxHeldMarks = 320_000;
/** Characters of a tag, a comment or a text inside an XLSX: somewhat more than a cell holds. */
export const maxRunChars = 36_000;
export const maxXmlDepth = 64;
export const maxSheets = 256;
/** Visible sheets in which the header is looked for. hucre reads the shared texts anew for each. */
export const searchedSheets = 10;
/** Cells of a sheet, with those left out between others. */
export const maxSheetCells = 20_000_000;
/** Cells of a sheet that show leading noughts, or whose formula has no value. */
export const maxSpecialCells = 500_000;
