import { hideValues } from '@/lib/hide-values';

describe('the words of a message', () => {
  it.each([
    ['duplicate key (email)=(lea@courriel.test) exists', 'duplicate key … exists'],
    ['Failing row contains (1, Léa, 0612345678).', 'Failing row contains ….'],
    ['Unexpected token J, "Jean Dup"... is not JSON', 'Unexpected token J, …... is not JSON'],
    ['Failed to handle request for /connexion/confirmer?jeton=abc', 'Failed to handle request for …'],
    ['call 0612345678 now', 'call … now'],
    ["Cannot read properties of undefined (reading 'id')", 'Cannot read properties of undefined …'],
  ])('%s', (message, words) => {
    expect(hideValues(message).replaceAll(/…+/g, '…')).toBe(words);
  });
});
