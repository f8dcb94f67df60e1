const YES_OR_NO = 'yes or no: nothing to recognise';
const ONE_WORD = 'one word of a short list, which pages use for other things too';
const ID = 'an id, of which a kept one that must not come out is looked for instead';
const MAILBOX = 'the mailbox of the local transport exists to show everything';

/** Private columns that hold no value one could look for, each with the reason. Every other one is marked. */
export const CANNOT_BE_PLANTED: Record<string, string> = {
  'AuditEvent.id': 'a number that counts up from 1',
  'Candidate.communeCode': 'a key; the test moves everybody to one village and looks for its name',
  'Candidate.origin': ONE_WORD,
  'Candidate.pausedByStaff': YES_OR_NO,
  'Candidate.sex': 'one letter; the test looks for the word beside it on the pages of profiles',
  'Candidate.state': ONE_WORD,
  'CharterSignature.onPaper': YES_OR_NO,
  'Company.barred': YES_OR_NO,
  'Company.origin': ONE_WORD,
  'Company.pausedByStaff': YES_OR_NO,
  'CompanyMember.companyId': ID,
  'CompanyMember.leftAt': 'who has left is no member: setting it would take the pages away',
  'CompanyMember.role': ONE_WORD,
  'Conversation.reference': 'both sides read it in every subject',
  'Hire.companyId': ID,
  'Hire.conversationId': ID,
  'Hire.profileId': ID,
  'LocalMail.from': MAILBOX,
  'LocalMail.headers': MAILBOX,
  'LocalMail.html': MAILBOX,
  'LocalMail.replyTo': MAILBOX,
  'LocalMail.subject': MAILBOX,
  'LocalMail.text': MAILBOX,
  'LocalMail.to': MAILBOX,
  'Partner.origin': ONE_WORD,
  'Partner.pausedByStaff': YES_OR_NO,
  'PartnerMember.leftAt': 'who has left is no member: setting it would take the pages away',
  'PartnerMember.partnerId': ID,
  'Review.approved': YES_OR_NO,
  'SavedSearch.frequency': ONE_WORD,
  'Session.sessionToken': 'the test signs in with it; it is a hash',
};

/** Columns whose values cannot be replaced without breaking what is tested: their real values are looked for. */
export const KEPT = new Set([
  'Alias.token',
  'Candidate.userId',
  'Candidate.counsellorId',
  'CompanyMember.userId',
  'OutboundMail.rfcMessageId',
  'PartnerMember.userId',
]);
