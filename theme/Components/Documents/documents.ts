/** The button that prints a sheet. */
document.querySelector('.documents [data-action="print"]')?.addEventListener('click', () => { print(); });

export {};
