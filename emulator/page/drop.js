// Files dropped on an element.

export function takeDrops(view, take) {
  const carries = (event) => event.dataTransfer?.types.includes("Files");
  view.addEventListener("dragover", (event) => {
    if (!carries(event)) return;
    event.preventDefault();
    view.classList.add("over");
  });
  view.addEventListener("dragleave", (event) => {
    if (!view.contains(event.relatedTarget)) view.classList.remove("over");
  });
  view.addEventListener("drop", (event) => {
    if (!carries(event)) return;
    event.preventDefault();
    view.classList.remove("over");
    take(event.dataTransfer.files);
  });
}
