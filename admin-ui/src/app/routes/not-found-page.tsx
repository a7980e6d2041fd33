import { Telescope } from 'lucide-react';
import { Link } from 'react-router';
import { buttonStyle } from '../../components/button';
import { Message } from '../../components/states/message';

export const Component = () => (
  <div className="grid flex-1 place-items-center">
    <title>Not found · Teleskop</title>
    <Message
      icon={Telescope}
      title={<h1>Nothing to see at this address</h1>}
      action={
        <Link to="/" className={buttonStyle({ look: 'solid' })}>
          Go to the statistics
        </Link>
      }
    >
      The page may have moved, or the address has a slip in it.
    </Message>
  </div>
);
