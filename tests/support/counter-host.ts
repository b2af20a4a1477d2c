/** The host of the counting service, as the pages of counter-portal.ts have it; the browser is told which port it leads to. */
export const COUNTER_HOST = 'dem.baidau.example';
