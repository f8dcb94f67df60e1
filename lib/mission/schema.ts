/** The body that runs this installation. What is null has not been filled in yet. */
export type MissionFacts = {
  name: string;
  shortName: string;
  town: string;
  legalForm: string | null;
  address: string | null;
  phone: string | null;
  email: string | null;
  website: string | null;
  publicationDirector: string | null;
  hostName: string | null;
  hostAddress: string | null;
  hostPhone: string | null;
  dataProtectionContact: string | null;
};
