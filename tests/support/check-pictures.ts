/** Whether pictures have their space before they load. Runs in the page. */

/** Finds pictures without width and height, and pictures whose aspect ratio is not that of their file. */
export async function checkPictures(pictures: (HTMLElement | SVGElement)[]) {
  const unsized: string[] = [];
  const distorted: string[] = [];
  const isNear = (a: number, b: number) => Math.abs(a / b - 1) <= 0.02;
  for (const picture of pictures as HTMLImageElement[]) {
    const [width, height] = ['width', 'height'].map((name) => Number(picture.getAttribute(name)));
    if (!width || !height) {
      unsized.push(picture.outerHTML);
      continue;
    }
    picture.loading = 'eager';
    await picture.decode();
    const file = `${picture.currentSrc} of ${picture.naturalWidth} × ${picture.naturalHeight}`;
    const shape = picture.naturalWidth / picture.naturalHeight;
    if (!isNear(width / height, shape))
      distorted.push(`${file} has attributes ${width} × ${height}`);
    // A picture that is cropped to fit is not distorted.
    const drawn = picture.width / picture.height;
    const isCropped = getComputedStyle(picture).objectFit !== 'fill';
    if (!isCropped && !isNear(drawn, shape))
      distorted.push(`${file} is drawn ${drawn.toFixed(2)} : 1`);
  }
  return { seen: pictures.length, unsized, distorted };
}
