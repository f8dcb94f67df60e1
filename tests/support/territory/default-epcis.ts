/** SIREN codes of the first mission's four communautés de communes. */
export const DEFAULT_EPCIS = ['200066827', '241400415', '241400878', '200065563'];
