/** How long a password may be, in characters. The upper bound keeps hashing affordable. */
export const PASSWORD_LENGTH = { min: 10, max: 128 } as const;
