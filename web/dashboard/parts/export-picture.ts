const SHARPNESS = 2;

/** Saves text or a picture as a file. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

export function saveSvg(name: string, svg: string): void {
  saveFile(`${name}.svg`, new Blob([svg], { type: "image/svg+xml" }));
}

/** Draws the picture twice as large as it is shown. @throws where the browser cannot draw it. */
export async function savePng(name: string, svg: string): Promise<void> {
  const image = new Image();
  const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.naturalWidth * SHARPNESS;
    canvas.height = image.naturalHeight * SHARPNESS;
    const context = canvas.getContext("2d");
    if (context === null) throw new Error("no canvas");
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
    if (blob === null) throw new Error("no picture");
    saveFile(`${name}.png`, blob);
  } finally {
    URL.revokeObjectURL(address);
  }
}
