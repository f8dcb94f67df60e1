/**
 * One decision for every column of every table: a new column without one fails the test that reads this.
 *
 * - public: anybody may read it once its version is approved and its owner public;
 * - signed: only confirmed companies that signed the charter;
 * - private: its owner and the mission locale, nobody else;
 * - internal: ids, states and dates of the machinery, which say nothing of anybody.
 */
export const COLUMN_PRIVACY: Record<
  string,
  { public?: string; signed?: string; private?: string; internal?: string }
> = {
  Account: {
    private:
      'id userId type provider providerAccountId refresh_token access_token expires_at token_type scope id_token session_state',
  },
  AccountRequest: { private: 'sealed', internal: 'id attempts nextAt createdAt' },
  AddressChange: { private: 'email tokenHash', internal: 'id userId createdAt expiresAt' },
  Alias: { private: 'token', internal: 'id conversationId side createdAt revokedAt' },
  Area: { public: 'code name epciCode' },
  Attachment: {
    private: 'type size name content names',
    internal: 'id messageId position state reason createdAt erasedAt',
  },
  AuditEvent: { private: 'id at name actor subject subjectId data' },
  Candidate: {
    private:
      'state origin userId counsellorId firstName lastName fileNumber email phone birthDate sex communeCode consentOn consentVersion consentRecordedBy noticeGivenOn noticeDueOn birthdayToldAt invitedAt createdAt pausedByStaff silenceToldAt',
    internal: 'id demo erasedAt',
  },
  Charter: { public: 'version body publishedAt', internal: 'id' },
  CharterDraft: { private: 'body', internal: 'id revision' },
  CharterSignature: {
    private: 'signedOn onPaper signer recordedAt',
    internal: 'id charterId candidateId companyId partnerId',
  },
  Commune: { public: 'code name postalCodes population lon lat inTerritory epciCode areaCode' },
  Company: {
    public: 'slug discreet showAddress',
    private:
      'origin legalName siret contactName contactEmail contactPhone confirmedAt confirmedBy barred barredReason silencePausedAt invitedAt pausedByStaff silenceToldAt',
    internal: 'id state demo erasedAt createdAt',
  },
  CompanyInvitation: { private: 'email tokenHash', internal: 'id companyId invitedById createdAt expiresAt' },
  CompanyMember: { private: 'companyId userId role joinedAt leftAt' },
  CompanyPosition: { public: 'communeCode lon lat', internal: 'companyId askedAt dueAt' },
  CompanyVersion: {
    private: 'proposedSkills proposedSoughtSkills proposedOccupations proposedValues',
    public:
      'name industryId communeCode postalCode address website headcount presentation occupationIds skillIds soughtSkillIds valueIds',
    internal: 'id companyId number state revision origin createdAt submittedAt decidedAt',
  },
  ContactShare: { private: 'content sharedBy', internal: 'id conversationId side sharedAt' },
  Conversation: {
    private:
      'reference memberId candidateReadAt companyReadAt candidateBlockedAt companyBlockedAt remindedAt',
    internal:
      'id profileId companyId state openedBy closedBy closedFor closedAt reopenAskedBy reopenAskedAt reopenedAt createdAt lastMessageAt',
  },
  Epci: { public: 'code name inTerritory' },
  ErasureClock: { internal: 'id at' },
  ErasureHold: { internal: 'kind reason due kept since allowedAt allowedBy' },
  ErasedKey: { private: 'hash', internal: 'erasedAt' },
  FormDraft: { private: 'body', internal: 'userId form revision writer turn updatedAt' },
  Hire: {
    private: 'conversationId profileId companyId startedOn',
    internal: 'id state kind declaredBy confirmedBy declaredAt decidedAt',
  },
  ImportRecord: { private: 'keyHash rowHash row', internal: 'kind entityId updatedAt' },
  ImportRun: {
    private: 'fileName file report rejects error',
    internal:
      'id kind byId dryRun rowsRead accepted updated unchanged rejected createdAt startedAt finishedAt fileKeptUntil fromCheckId',
  },
  InboundEvent: { private: 'payload lastError', internal: 'id type receivedAt processedAt attempts nextAt' },
  InboundMail: {
    private: 'raw outcome',
    internal: 'id providerId state attempts nextAt takenBy receivedAt recipientKeys erasedAt',
  },
  Industry: { public: 'id slug label position retired' },
  KnownResult: { internal: 'savedSearchId entityId' },
  LocalMail: { private: 'to from replyTo subject text html headers', internal: 'id idempotencyKey sentAt' },
  Message: {
    private: 'confirmHash body redactions heldFor original decisionReason decidedBy',
    internal:
      'id conversationId number side channel state offerId inboundMailId mailKey createdAt releasedAt bodyErasedAt',
  },
  Mission: {
    public:
      'name shortName town legalForm address phone email website publicationDirector hostName hostAddress hostPhone dataProtectionContact remindAfterMonths eraseAfterMonths',
    internal: 'id mailContent readFirstLetters processorContractOn transferBasis updatedAt',
  },
  Motivation: { public: 'id slug label retired' },
  NewsItem: { public: 'id endsOn', private: 'withdrawnReason', internal: 'companyId withdrawnAt createdAt' },
  NewsVersion: {
    public: 'title body',
    internal: 'id newsItemId number state revision origin createdAt submittedAt decidedAt',
  },
  Occupation: { public: 'id code label domainCode retired' },
  OccupationDomain: { public: 'code label parentCode' },
  OccupationName: { public: 'id ogrCode label occupationId' },
  Offer: {
    public: 'id',
    private: 'withdrawnReason',
    internal: 'companyId reference filledAt withdrawnAt createdAt',
  },
  OfferVersion: {
    private: 'proposedSoughtSkills proposedOccupations',
    public:
      'kind title occupationIds soughtSkillIds description nightWork hazardousWork communeCode startsOn endsOn deadline weeklyHours pay',
    internal: 'id offerId number state revision origin createdAt submittedAt decidedAt',
  },
  Opportunity: { public: 'position title detail', internal: 'id versionId' },
  OutboundMail: {
    private: 'rfcMessageId recipientHash providerId',
    internal: 'id outboxEntryId conversationId messageId userId toSide fate fateReason sentAt createdAt',
  },
  OutboxEntry: {
    private: 'refs sealed frozen lastError',
    internal:
      'id sequence topic state conversationId messageId userId attempts faults resumed firstAttemptAt nextAt leasedUntil leasedBy createdAt doneAt',
  },
  Partner: {
    public: 'slug communeCode',
    private: 'origin legalName contactEmail invitedAt pausedByStaff silenceToldAt',
    internal: 'id state demo erasedAt createdAt',
  },
  PartnerField: { public: 'id slug label position retired' },
  PartnerMember: { private: 'partnerId userId joinedAt leftAt' },
  PartnerVersion: {
    public: 'name type fieldIds communeCode postalCode address phone email website presentation activities',
    internal: 'id partnerId number state revision origin createdAt submittedAt decidedAt',
  },
  Profile: { public: 'code', internal: 'id candidateId createdAt' },
  ProfileVersion: {
    private: 'proposedSkills proposedOccupations',
    public: 'skillIds skillProofs motivationIds valueIds occupationIds kinds mobilities',
    signed: 'aspirations availability availableOn',
    internal: 'id profileId number state revision origin createdAt submittedAt decidedAt',
  },
  Proposal: {
    private: 'label normalized',
    internal: 'id kind state skillId occupationId createdAt decidedAt',
  },
  ProviderPace: { internal: 'id perSecond nextSlotAt pausedUntil pauseReason' },
  PublicChange: { internal: 'version axis entityId at' },
  PublicVersion: { internal: 'id version' },
  RateWindow: { private: 'key', internal: 'startedAt count' },
  Report: {
    private:
      'path explanation ground reporterId reporterName reporterEmail measure decision decidedBy reference',
    internal: 'id state messageId conversationId side decidedAt createdAt',
  },
  ReportReopening: {
    private: 'reason reopenedBy measure decision decidedBy',
    internal: 'id reportId reopenedAt decidedAt',
  },
  Review: {
    private: 'approved reason reviewer at',
    internal: 'id profileVersionId companyVersionId offerVersionId newsVersionId partnerVersionId',
  },
  SavedSearch: { private: 'name query frequency', internal: 'id userId axis checkedOn createdAt' },
  SearchSpelling: { public: 'word' },
  SearchWord: { public: 'kind value label word key' },
  SentForm: { private: 'key answer', internal: 'sentAt' },
  RecoveryCode: { private: 'hash', internal: 'userId' },
  SecondFactor: { private: 'sealed pending', internal: 'userId lastStep enrolledAt' },
  Session: { private: 'sessionToken device', internal: 'id userId expires createdAt factorAt' },
  Skill: { public: 'id slug label groupCode retired' },
  SuppressedAddress: { private: 'hash reason userId seenAt', internal: 'at' },
  User: {
    private: 'email emailVerified name image lastSignInAt',
    internal: 'id role demo disabledAt createdAt reminders silenceToldAt',
  },
  Value: { public: 'id slug label retired' },
  VerificationToken: { private: 'identifier token expires' },
};

/** Columns of `table` with that decision. */
export function columnsOf(table: string, privacy: 'public' | 'signed' | 'private' | 'internal'): string[] {
  return COLUMN_PRIVACY[table]?.[privacy]?.split(' ') ?? [];
}
