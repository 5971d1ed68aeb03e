mod api_keys;
mod attempts;
mod places;
mod second_factors;
mod sessions;
mod sign_ins;
mod staff;
