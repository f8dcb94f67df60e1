import { keptValues, type TypedValues } from '@/lib/form-drafts/schema';

/** What a form holds that is worth keeping; files are not. */
export function typedInto(form: HTMLFormElement): TypedValues {
  const typed: TypedValues = {};
  const data = new FormData(form);
  for (const name of new Set(data.keys())) {
    const texts = data.getAll(name).filter((value) => typeof value === 'string');
    if (texts.length > 0) typed[name] = texts.length === 1 ? texts[0]! : texts;
  }
  return keptValues(typed);
}

/** Whether a file is chosen: nothing keeps it but sending it. */
export function holdsFile(form: HTMLFormElement): boolean {
  return [...form.elements].some(
    (field) => field instanceof HTMLInputElement && field.type === 'file' && (field.files?.length ?? 0) > 0,
  );
}

/** Whether a field differs from what the page gave it. */
export function isChanged(form: HTMLFormElement): boolean {
  return [...form.elements].some((field) => {
    if (field instanceof HTMLSelectElement) {
      const given = [...field.options].findIndex((option) => option.defaultSelected);
      return field.selectedIndex !== Math.max(0, given);
    }
    if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue;
    if (!(field instanceof HTMLInputElement) || field.type === 'hidden' || field.type === 'file')
      return false;
    return ['checkbox', 'radio'].includes(field.type)
      ? field.checked !== field.defaultChecked
      : field.value !== field.defaultValue;
  });
}

/** Whether this click leaves the page by one of its links. */
export function leavingLink(event: MouseEvent): boolean {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return false;
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  if (!(link instanceof HTMLAnchorElement) || link.target || link.hasAttribute('download')) return false;
  return link.pathname !== location.pathname || link.search !== location.search;
}
