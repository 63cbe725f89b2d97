export interface SchoolOption {
  readonly id: string;
  readonly name: string;
}

interface SchoolSelectProps {
  readonly id: string;
  readonly label: string;
  /** What stands there while none is chosen. */
  readonly empty: string;
  readonly schools: readonly SchoolOption[];
  /** The school that is chosen on the other side. */
  readonly taken: string;
  readonly value: string;
  readonly onChange: (id: string) => void;
}

export function SchoolSelect({ id, label, empty, schools, taken, value, onChange }: SchoolSelectProps) {
  return (
    <div class="control control-wide">
      <label for={id}>{label}</label>
      <select
        id={id}
        autocomplete="off"
        value={value}
        onChange={(event) => {
          onChange(event.currentTarget.value);
        }}
      >
        <option value="">{empty}</option>
        {schools.map((school) => (
          <option key={school.id} value={school.id} disabled={school.id === taken}>
            {school.name}
          </option>
        ))}
      </select>
    </div>
  );
}
