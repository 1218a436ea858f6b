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
/** The parts of an XLSX that are held in memory whole: workbook, relationships, styles; each, uncompressed. */
export const maxPartBytes = 8 * MiB;
/** The table of strings that cells share: bytes uncompressed, and strings. */
export const maxSharedBytes = 64 * MiB;
export const maxSharedStrings = 1_000_000;
/** Characters of a tag, a comment or a text inside an XLSX. */
export const maxRunChars = 65_536;
export const maxXmlDepth = 64;
export const maxSheets = 256;
export const maxStyles = 65_536;
