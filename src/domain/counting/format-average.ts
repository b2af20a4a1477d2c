/** The average number of stars with one decimal, as Vietnamese readers write it: 54 stars of 12 ratings → `4,5`. */
export function formatAverage(score: number, ratings: number): string {
  return (score / ratings).toFixed(1).replace('.', ',');
}
