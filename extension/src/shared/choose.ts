/** Files that people bring: dropped somewhere on a page, or chosen with the file picker. */

/** What is done with the files; never called without any. */
export type OnFiles = (files: readonly File[]) => void;

/** Takes files dropped on `zone`, which has the class `dropping` while they hover over it. */
export function acceptDrops(zone: HTMLElement, onFiles: OnFiles): void {
  // Each element inside tells of its own enter and leave.
  let depth = 0;
  const hover = (change: number): void => {
    depth = Math.max(0, depth + change);
    zone.classList.toggle('dropping', depth > 0);
  };
  const carriesFiles = (event: DragEvent): boolean =>
    event.dataTransfer?.types.includes('Files') === true;
  zone.addEventListener('dragenter', (event) => {
    if (carriesFiles(event)) hover(1);
  });
  zone.addEventListener('dragleave', (event) => {
    if (carriesFiles(event)) hover(-1);
  });
  zone.addEventListener('dragover', (event) => {
    // Else the browser would open the file itself, in place of this page.
    if (carriesFiles(event)) event.preventDefault();
  });
  zone.addEventListener('drop', (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    hover(-depth);
    take(event.dataTransfer?.files, onFiles);
  });
}

/** Takes files chosen with `input`, which `button` opens. */
export function acceptChoice(
  button: HTMLButtonElement,
  input: HTMLInputElement,
  onFiles: OnFiles,
): void {
  button.addEventListener('click', () => {
    input.click();
  });
  input.addEventListener('change', () => {
    take(input.files, onFiles);
    input.value = '';
  });
}

function take(files: FileList | null | undefined, onFiles: OnFiles): void {
  if (files !== null && files !== undefined && files.length > 0) onFiles([...files]);
}
