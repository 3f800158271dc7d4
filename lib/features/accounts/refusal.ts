/** What the accounts' endpoint said when it refused: HTTP status, its code, seconds to wait. */
type Refusal = { status: number; code: string | null; retryAfter: number | null };

export type SignInError = {
  code: "wrong_credentials" | "too_many_tries" | "wrong_address" | "sign_in_failed";
  message: string;
};

/** Why a sign-in was refused. Never says whether the address or the password was the wrong one. */
export function signInRefusal(refusal: Refusal): SignInError {
  if (refusal.status === 429) return tooManyTries(refusal);
  if (refusal.status === 403) {
    return {
      code: "wrong_address",
      message:
        "This page was opened at an address that the server does not know as its own. Open the address in APP_URL.",
    };
  }
  if (refusal.status === 401 || refusal.status === 400) {
    return {
      code: "wrong_credentials",
      message: "The e-mail address or the password is not right.",
    };
  }
  return { code: "sign_in_failed", message: "Signing in did not work. Try again in a moment." };
}

export type PasswordError = {
  code: "wrong_password" | "no_password" | "too_many_tries" | "not_changed";
  message: string;
};

/** Why a change of password was refused. */
export function passwordRefusal(refusal: Refusal): PasswordError {
  if (refusal.status === 429) return tooManyTries(refusal);
  if (refusal.code === "INVALID_PASSWORD") {
    return { code: "wrong_password", message: "The current password is not right." };
  }
  if (refusal.code === "CREDENTIAL_ACCOUNT_NOT_FOUND") {
    return { code: "no_password", message: "This account signs in without a password." };
  }
  return { code: "not_changed", message: "The password was not changed. Try again in a moment." };
}

function tooManyTries({ retryAfter }: Refusal): { code: "too_many_tries"; message: string } {
  const seconds = retryAfter ?? 60;
  const wait = seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`;
  return { code: "too_many_tries", message: `Too many tries. Wait ${wait} and try again.` };
}
