/** Begins what only the unit itself can say, in the texts of a new portal; the check of the content tells of it. */
export const TO_COMPLETE = 'Cần bổ sung:';
