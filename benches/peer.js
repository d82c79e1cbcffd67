// The peer on the same text: Microsoft's recognizers for Chinese numbers, percentages, currencies and dimensions. They
// find numbers with their units, which is a part of what the engine does.

import suite from "@microsoft/recognizers-text-suite";

const { Culture, recognizeNumber, recognizePercentage, recognizeCurrency, recognizeDimension } = suite;
const recognizers = [recognizeNumber, recognizePercentage, recognizeCurrency, recognizeDimension];

/** Reads a text with all four; how much they found. */
export const read = (text) => recognizers.reduce((sum, recognize) => sum + recognize(text, Culture.Chinese).length, 0);
